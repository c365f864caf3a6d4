package coop.milpa.imports.cli;

import coop.milpa.imports.ImportError;

/** Says what is wrong in the reader's language. */
interface ErrorWords {

    String of(ImportError error);
}
