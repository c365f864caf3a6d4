package coop.milpa.members;

/** How closely a member's business is watched, from little to much. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH;

    /** The higher of the two. */
    public RiskLevel or(RiskLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
