package coop.milpa.access;

/**
 * What someone typed to sign in.
 *
 * @param name  such as {@code ana@el-maizal}, as typed
 * @param password  as typed
 */
public record Credentials(String name, String password) {

    /** Says nothing of the password, so that no log has it. */
    @Override
    public String toString() {
        return "Credentials of " + name;
    }
}
