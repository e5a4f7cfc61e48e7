"""Downloads for people who have no checkout: ``python3 -m assets.installers all``. ``README.md`` has the recipes."""
