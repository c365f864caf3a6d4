package coop.milpa.demo;

/**
 * A made-up member who may come in by herself.
 *
 * @param fullName  how pages call her
 * @param address  where, after the address of the program
 * @param document  what is typed as the name
 * @param password  hers
 */
public record DemoMember(String fullName, String address, String document, String password) {

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return "DemoMember " + document;
    }
}
