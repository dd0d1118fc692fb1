"""`tidtam` and `python -m tidtam`."""


def main() -> None:
    """Run the command line."""
    from tidtam.cli import app  # noqa: PLC0415  # the import is the start-up time

    app()


if __name__ == "__main__":
    main()
