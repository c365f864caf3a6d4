package coop.milpa.registry;

/** What someone is in an organ. */
public enum Office {
    PRESIDENT(true),
    VICE_PRESIDENT(true),
    SECRETARY(true),
    TREASURER(true),
    MEMBER(false),
    SUBSTITUTE(false);

    private final boolean single;

    Office(boolean single) {
        this.single = single;
    }

    /** Whether one person holds it at a time. */
    public boolean isSingle() {
        return single;
    }
}
