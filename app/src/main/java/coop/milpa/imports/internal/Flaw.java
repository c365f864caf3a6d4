package coop.milpa.imports.internal;

/** What keeps a line or row of a file from being read at all. */
enum Flaw {
    NONE(""),
    /** Bytes that are not UTF-8. */
    ENCODING("encoding"),
    /** A line, cell or number of lines in a cell beyond any use. */
    TOO_LONG("line-too-long"),
    /** A quoted cell that nobody closed, or text after its end. */
    QUOTES("quotes");

    private final String code;

    Flaw(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
