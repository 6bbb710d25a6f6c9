"""The jobs somebody has today, as forms begin with them: what was written down once is not asked for again."""

from __future__ import annotations

from desktop.app.session import Session
from supportplans.posts import Post, on_day


def jobs_now(session: Session, person_id: str) -> tuple[Post, ...]:
    """Return the jobs a person has today, the newest start first, each with the manager and place of today."""
    posts = session.posts
    lasting = (post for post in posts.posts(person_id) if post.lasts(session.today))
    return tuple(on_day(post, posts.changes(post.id), session.today) for post in lasting)
