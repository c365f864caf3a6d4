package coop.milpa.web;

/**
 * One thing that holds, such as for a product, in words for people.
 *
 * @param key  the message that names it
 * @param words  what holds
 */
public record Aspect(String key, String words) {}
