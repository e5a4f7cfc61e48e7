"""``python -m guide_app``, where the guide is installed: the same as the ``guide`` command."""

import sys

from guide_app.launch.entry import main

if __name__ == "__main__":
    sys.exit(main())
