"""Adding a film to a project."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.childrens_council.events import FilmAdded
from mainstay.childrens_council.models import Film, Project
from mainstay.childrens_council.rules import films
from mainstay.childrens_council.shared.filming import keep_film
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.media.made import Kind, Media
from mainstay.statute.refusal import Refused


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Project)
def add_film(acting: Acting, project: Project, *, title: str, made: Media) -> Film:
    """Keep a film that was made anew; only those who keep it watch it, until more is agreed. Raises Refused."""
    called = films.must_be_called(title)
    must_name_no_child(called)
    if made.kind != Kind.FILM:
        raise Refused("This is not a film. Choose a file in MP4 or WebM.")
    film = Film(project=project, title=called, added_on=acting.today)
    keep_film(film, made)
    acting.record(FilmAdded(subject=film.pk, project_id=project.pk, seconds=film.seconds))
    return film
