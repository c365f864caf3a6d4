package coop.milpa.members;

/**
 * Where a member lives.
 *
 * @param district  the district, as the cooperative divides its area
 * @param municipality  the municipality; may be empty
 */
public record Home(String district, String municipality) {}
