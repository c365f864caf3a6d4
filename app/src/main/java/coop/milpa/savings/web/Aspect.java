package coop.milpa.savings.web;

/**
 * One thing that holds for a product, in words for people.
 *
 * @param key  the message that names it
 * @param words  what holds
 */
record Aspect(String key, String words) {}
