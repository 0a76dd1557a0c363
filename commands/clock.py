"""The clock: the one day by which a command judges what is fresh, late and still to come."""

import datetime
import os

import click

from bank.model.answers import RefusedError
from bank.text.dates import EPOCH, made_on
from bank.text.language import N_


def today() -> datetime.date:
    """That of SOURCE_DATE_EPOCH when it is set, as for a build of the site; raise RefusedError when it is no time."""
    try:
        return made_on(os.environ, datetime.date.today())
    except (OverflowError, OSError, ValueError) as error:
        language = click.get_current_context().find_root().obj
        raise RefusedError(language.text(_NO_CLOCK).format(name=EPOCH, value=os.environ[EPOCH])) from error


_NO_CLOCK = N_("{name} is “{value}”, which is no number of seconds since 1970.")
