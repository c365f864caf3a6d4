package coop.milpa.access;

/**
 * Two permissions that exclude each other and are held by one person.
 *
 * @param user  her name at home
 * @param one  a permission
 * @param other  the one that it excludes
 */
public record UnitedDuties(String user, String one, String other) {}
