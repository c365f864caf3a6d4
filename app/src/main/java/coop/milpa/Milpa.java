package coop.milpa;

import coop.milpa.cli.Cli;

/** Where the program begins, whatever it is asked to do. */
public final class Milpa {

    private Milpa() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(MilpaApplication.class, arguments));
    }
}
