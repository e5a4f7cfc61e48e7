"""The completion of ``resource-guide`` for bash, made of the declared commands and options."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

import msgspec

from assets.installers.contents import ROOT
from guide_app.cli.parser import parser

IN_WINDOW = ("--kiosk", "--save-in")
"""Options without a command."""
PATHS = {"FILE": "-f", "FILE.pdf": "-f", "FOLDER": "-d"}
"""What an argument with this name is completed to, as ``compgen`` calls it."""
NAMES = 'compopt -o filenames && mapfile -t COMPREPLY < <(compgen {} -- "$cur") && return ;;'
SCRIPT = """\
# Completion of resource-guide for bash
_resource_guide() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}} command='' word options=''
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case $word in {commands}) command=$word && break ;; esac
  done
  case $prev in
{values}
    *)
      case $command in
{options}
      esac
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
}}
complete -F _resource_guide resource-guide
"""


def completion() -> str:
    """The script."""
    pack = msgspec.yaml.decode((ROOT / "data/worcester/pack.yaml").read_bytes())
    languages = [*pack["languages"], *pack["client_languages"]]
    top = parser(handouts=True, tonight=True, card_sets=True, line_up=True, deck=True, editions=True)
    commands = _below(top)
    paths, wanted = {"--save-in": "-d"}, dict[str, dict[str, None]]()
    for option in _options(top):
        names = option.metavar if isinstance(option.metavar, tuple) else (option.metavar,)
        for name in option.option_strings:
            paths.update((name, PATHS[each]) for each in names if each in PATHS)
            # An option of several commands completes to what any of them takes.
            wanted.setdefault(name, {}).update(dict.fromkeys(languages if names == ("LL",) else option.choices or ()))
    values = [f"    {name}) {NAMES.format(way)}" for name, way in paths.items()]
    values += [f"    {name}) {_words(words)}" for name, words in wanted.items() if words]
    options = [f"        '') {_words([*commands, *_named(top), *IN_WINDOW])}"]
    for name, command in commands.items():
        taken = {each.metavar for each in command._actions if not each.option_strings and each.metavar in PATHS}
        paths_too = "".join(f"[[ $cur != -* ]] && {NAMES.format(PATHS[str(each)])[:-3]}; " for each in taken)
        options.append(f"        {name}) {paths_too}{_words([*_below(command), *_named(command)])}")
    return SCRIPT.format(
        commands=" | ".join(commands),
        values="\n".join(values),
        options="\n".join(options),
    )


def _words(words: Iterable[str]) -> str:
    return f"options='{' '.join(words)}' ;;"


def _below(command: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands, or the handouts, of a command."""
    found = (each for each in command._actions if isinstance(each, argparse._SubParsersAction))
    return {name: below for each in found for name, below in each.choices.items()}


def _named(command: argparse.ArgumentParser) -> list[str]:
    return [name for action in command._actions for name in action.option_strings if name.startswith("--")]


def _options(command: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The options of a command and of all below it."""
    yield from (each for each in command._actions if each.option_strings)
    for below in _below(command).values():
        yield from _options(below)
