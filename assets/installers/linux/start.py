"""The downloaded guide is started here, by the file ``resource-guide``."""

import sys

sys.frozen = "folder"  # type: ignore[attr-defined] # the field's mark of a program that brings its Python; portable.py asks
sys.argv[0] = "resource-guide"

from guide_app.launch.entry import main  # noqa: E402 - after the mark, which modules ask for

if __name__ == "__main__":
    sys.exit(main())
