"""One module for each family of commands; bodies import late, so that --help is quick."""
