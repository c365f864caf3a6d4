package coop.milpa.parties;

/**
 * Where someone lives.
 *
 * @param district  the district, as the cooperative divides its area
 * @param municipality  the municipality; may be empty
 */
public record Home(String district, String municipality) {}
