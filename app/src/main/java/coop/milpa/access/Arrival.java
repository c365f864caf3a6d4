package coop.milpa.access;

/** What somebody has come back from a provider for. */
public sealed interface Arrival {

    /**
     * She is in, or has to show a code still.
     *
     * @param token  what the browser is to keep
     * @param next  where she wanted to go, as she said when she left
     */
    record CameIn(SessionToken token, String next) implements Arrival {}

    /** Her user is linked to whom the provider says she is. */
    record Linked(ProviderLink link) implements Arrival {}
}
