package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import java.util.List;

/** Finds members of a cooperative by what people know of them: number, document, or words of the name. */
public interface MemberSearch {

    /** The most members that one answer lists. */
    int LIMIT_MAX = 200;

    /** By what a member was found, the surest first. */
    enum By {
        NUMBER,
        DOCUMENT,
        NAME
    }

    /** A member who fits. */
    record Hit(Member member, By by) {}

    /**
     * Those who fit: by exact number, then by document, then by name as Spanish sorts.
     *
     * @param more  whether others fit, too; another word tells them apart
     */
    record Found(List<Hit> hits, boolean more) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Searches. Words of names may come in any order, each by its beginning: «mar lop» finds María López.
     *
     * @param limit  how many to list: 1 to {@value #LIMIT_MAX}
     */
    Found search(CooperativeId cooperative, String text, int limit);
}
