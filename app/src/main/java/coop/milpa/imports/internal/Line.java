package coop.milpa.imports.internal;

/**
 * One line of a file, as it stands between line ends.
 *
 * @param text  what it says; with a flaw, as much of it as can be shown
 * @param flaw  why it cannot be read
 */
record Line(String text, Flaw flaw) {

    boolean isBlank() {
        return flaw == Flaw.NONE && text.isBlank();
    }
}
