package coop.milpa.web;

/**
 * An entry of the menu that every page has, declared by the module whose page it leads to, as a bean. It is shown to
 * whoever has the permission.
 *
 * @param key  the message with its words
 * @param address  where it leads; {@code {cooperative}} in it stands for the code of the cooperative that is looked at
 * @param permission  what that page asks for
 * @param order  entries with less stand further left; tens, so that something fits between
 */
public record MenuItem(String key, String address, String permission, int order) {

    static final String COOPERATIVE = "{cooperative}";

    boolean isOfACooperative() {
        return address.contains(COOPERATIVE);
    }
}
