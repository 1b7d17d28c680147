"""The addresses of a review's record, of what is made from it, and of the service's lists beside it."""

from __future__ import annotations

from django.urls import path

from mainstay.records.pages import attending, closing, copying, documents, lists, passages, promising, saying, screen

ONE = "reviews/<uuid:review>/record/"

urlpatterns = [
    path(ONE, screen.screen, name="review_record"),
    path(f"{ONE}begin", screen.begin, name="record_begin"),
    path(f"{ONE}words", saying.words, name="record_words"),
    path(f"{ONE}passages/<slug:key>", passages.passage, name="record_passage"),
    path(f"{ONE}copy/<uuid:source>", passages.copy, name="record_copy"),
    path(f"{ONE}matters/<slug:key>", passages.matter, name="record_matter"),
    path(f"{ONE}promises/<uuid:promise>", promising.answer, name="record_promise_answer"),
    path(f"{ONE}attendance", attending.attendance, name="record_attendance"),
    path(f"{ONE}plan", closing.plan, name="record_plan"),
    path(f"{ONE}close", closing.close, name="record_close"),
    path(f"{ONE}finish", closing.finish, name="record_finish"),
    path(f"{ONE}open-again", closing.reopen, name="record_reopen"),
    path(f"{ONE}sent", closing.distribute, name="record_distribute"),
    path(f"{ONE}documents", documents.documents, name="record_documents"),
    path(f"{ONE}documents/new", copying.copy, name="record_copy_made"),
    path(f"{ONE}letter", documents.letter, name="record_letter"),
    path(f"{ONE}document", documents.record, name="record_document"),
    path("service/new-plans/", lists.new_plans, name="new_plans"),
    path("service/new-plans/<uuid:period>", lists.check_plan, name="new_plan"),
    path("service/hard-words/", lists.hard_words, name="hard_words"),
]
