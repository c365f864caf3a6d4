package coop.milpa.web;

/**
 * Where the one search box of the frame sends what is typed, as parameter {@code q}: declared as a bean by the module
 * that searches. Without one there is no box.
 *
 * @param address  with {@code {cooperative}}, such as {@code /c/{cooperative}/search}
 * @param permission  what that page asks for
 */
public record SearchBox(String address, String permission) {}
