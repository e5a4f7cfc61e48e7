"""``python -m guide_app`` of an installed guide: the same as the ``guide`` command."""

import os
import sys

if __name__ == "__main__":
    # ``-m`` searches the working folder first, which may not be ours: remove it from ``sys.path``.
    if os.path.dirname(os.path.dirname(os.path.abspath(__file__))) != os.getcwd():
        sys.path[:] = [path for path in sys.path if path != os.getcwd()]
    from guide_app.launch.entry import main

    sys.exit(main())
