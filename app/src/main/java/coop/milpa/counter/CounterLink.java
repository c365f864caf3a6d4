package coop.milpa.counter;

/**
 * Where else a cashier goes from the window, where nobody is served yet: a bean of a module above.
 *
 * @param words  the message that it says
 * @param address  after that of the cooperative, with a slash before it
 * @param permission  what whoever sees it needs
 * @param key  of the keyboard, one that the window does not use
 */
public record CounterLink(String words, String address, String permission, String key) {}
