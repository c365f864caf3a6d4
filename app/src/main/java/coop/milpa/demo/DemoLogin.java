package coop.milpa.demo;

/**
 * Somebody who may sign in to the demo.
 *
 * @param name  what is typed as the name
 * @param password  works once, and has to be changed then
 * @param sees  the code of the cooperative or federation whose pages are shown; empty for all
 */
public record DemoLogin(String name, String password, String sees) {

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return "DemoLogin " + name;
    }
}
