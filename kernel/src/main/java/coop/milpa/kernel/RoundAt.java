package coop.milpa.kernel;

/** Where interest is rounded. */
public enum RoundAt {
    /** Each posting; what was rounded is what earns on. */
    POSTING,
    /** Once at the end: postings are shown rounded and carried exactly. */
    END
}
