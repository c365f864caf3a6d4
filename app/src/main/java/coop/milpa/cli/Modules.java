package coop.milpa.cli;

/** Tells from a class's package which module it belongs to. */
final class Modules {

    private static final String ROOT = "coop.milpa.";

    private Modules() {}

    /** {@code ledger} for {@code coop.milpa.ledger.cli.VerifyCommand}. */
    static String of(Class<?> type) {
        String inside = type.getPackageName().substring(ROOT.length());
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }
}
