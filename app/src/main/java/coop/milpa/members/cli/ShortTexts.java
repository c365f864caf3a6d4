package coop.milpa.members.cli;

/** Words that people type into a command: some, in one line, and no more than fit. */
final class ShortTexts {

    static final int LENGTH_MAX = 200;

    private ShortTexts() {}

    static boolean isSaid(String words) {
        return !words.isBlank() && words.length() <= LENGTH_MAX;
    }
}
