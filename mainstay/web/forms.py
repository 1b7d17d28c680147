"""Forms in the GOV.UK manner: how Django's fields are drawn, and the forms that every room starts from."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import uuid4

from django import forms
from django.forms import renderers
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

OURS = {
    "django/forms/widgets/radio.html": "web/forms/radios.html",
    "django/forms/widgets/checkbox_select.html": "web/forms/checkboxes.html",
    "django/forms/widgets/clearable_file_input.html": "web/forms/file.html",
}
CLASSES: tuple[tuple[type[forms.Widget], str, str], ...] = (
    # Before radios, of which Django makes it a kind.
    (forms.CheckboxSelectMultiple, "checkboxes", "govuk-checkboxes__input"),
    (forms.RadioSelect, "radios", "govuk-radios__input"),
    (forms.CheckboxInput, "checkbox", "govuk-checkboxes__input"),
    (forms.Textarea, "textarea", "govuk-textarea"),
    (forms.Select, "select", "govuk-select"),
    (forms.FileInput, "file", "govuk-file-upload"),
    (forms.widgets.Input, "input", "govuk-input"),
)
CHOSEN = (forms.ChoiceField, forms.ModelChoiceField, forms.FileField, forms.BooleanField)
DETERMINED = {"A", "An", "Any", "The", "This", "Their", "Your", "What", "When", "Where", "Which", "Who", "Why", "How"}
PLAIN_REQUIRED = forms.Field.default_error_messages["required"]


class GovukBoundField(forms.BoundField):
    """A field of a form, with the classes and descriptions that GOV.UK Frontend expects on its input."""

    @property
    def kind(self) -> str:
        """Which of the ways of drawing a field this one needs."""
        widget = self.field.widget
        if isinstance(getattr(widget, "kind", None), str):
            return str(widget.kind)
        return next((kind for of, kind, _ in CLASSES if isinstance(widget, of)), "other")

    @property
    def optional(self) -> bool:
        """Whether the label says that the field may be left empty."""
        says = getattr(self.form, "says_optional", True)
        return says and not self.field.required and self.kind not in {"checkbox", "checkboxes"}

    @property
    def hint_id(self) -> str:
        """The id of the hint."""
        return f"{self.auto_id}-hint"

    @property
    def error_id(self) -> str:
        """The id of the error message."""
        return f"{self.auto_id}-error"

    @property
    def aria_describedby(self) -> str:
        """The ids of what describes the field, hint first."""
        if not self.auto_id or self.is_hidden:
            return ""
        ids = [self.hint_id] if self.help_text else []
        return " ".join([*ids, self.error_id] if self.errors else ids)

    def build_widget_attrs(self, attrs: Any, widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes, with our classes; the browser's own checks are left out, for ours say more."""
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        built.pop("required", None)
        if widget.is_hidden:
            return built
        wrong = bool(self.errors)
        own = next((name for of, _, name in CLASSES if isinstance(widget, of)), "")
        kind = own if own in {"govuk-input", "govuk-select", "govuk-textarea", "govuk-file-upload"} else ""
        given = widget.attrs.get("class", "")
        built["class"] = " ".join(filter(None, [own, given, f"{kind}--error" if wrong and kind else ""]))
        if getattr(self.form, "dense", False) and isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
            built["small"] = True
        if not kind:
            built.pop("aria-invalid", None)
        if hasattr(widget, "kind") and wrong:
            built["wrong_parts"] = _wrong_parts(self)
        return built


class GovukRenderer(renderers.BaseRenderer):
    """Draws every form of the site, those of other packages too, with our templates."""

    form_template_name = "web/forms/form.html"
    formset_template_name = "web/forms/formset.html"
    field_template_name = "web/forms/field.html"
    bound_field_class = GovukBoundField

    def __init__(self) -> None:
        self.plain = renderers.DjangoTemplates()

    def get_template(self, template_name: str) -> Any:
        """Our template in place of Django's where there is one, else Django's own."""
        try:
            return get_template(OURS.get(template_name, template_name))
        except TemplateDoesNotExist:
            return self.plain.get_template(template_name)


class Form(forms.Form):
    """A form whose missing answers are asked for in words: "Enter the reference", "Select the team"."""

    use_required_attribute = False
    # Whether choices stand close together, for people who fill in such a form every day.
    dense: ClassVar[bool] = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if field.error_messages.get("required") == PLAIN_REQUIRED:
                field.error_messages["required"] = _ask_for(str(field.label or name.replace("_", " ")), field)


class FilterForm(Form):
    """A form that narrows a list: every field may be left empty, and no label says so."""

    says_optional = False
    dense = True


class OnceField(forms.UUIDField):
    """A hidden token that lets a form take effect once, however often it is sent."""

    widget = forms.HiddenInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": "This form was not complete when it was sent. Open the page again and send it once more.",
        "invalid": "This form was changed on its way. Open the page again and send it once more.",
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(initial=lambda: str(uuid4()), **kwargs)


class ActionForm(Form):
    """A form that asks for one action: it carries a one-use token, `cleaned_data["once"]`."""

    dense = True
    once = OnceField()


def focus_id(bound: forms.BoundField) -> str:
    """The id that an error's link must point at: the first choice of a group, the wrong part of a date."""
    widget = bound.field.widget
    if hasattr(widget, "first_id"):
        return str(widget.first_id(bound.auto_id, _wrong_parts(bound)))
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"{bound.auto_id}_0"
    return str(bound.id_for_label or bound.auto_id)


def _wrong_parts(bound: forms.BoundField) -> tuple[str, ...]:
    errors = bound.form.errors.get(bound.name)
    for error in errors.as_data() if errors else ():
        parts = (error.params or {}).get("parts")
        if parts:
            return tuple(parts)
    return ()


def _ask_for(label: str, field: forms.Field) -> str:
    if what := getattr(field, "what", ""):
        return f"Enter the {what}"
    if label.endswith("?"):
        return f"Answer the question “{label}”"
    verb = "Select" if isinstance(field, CHOSEN) else "Enter"
    first = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    return f"{verb} {'' if label.split(maxsplit=1)[0].capitalize() in DETERMINED else 'the '}{first}"
