package coop.milpa.web;

/**
 * By which column a list is sorted.
 *
 * @param column  its key; empty for the order in which rows stand when nobody asks for one
 * @param descending  greatest first
 */
public record SortOrder(String column, boolean descending) {

    /** Nobody asked for one. */
    public static final SortOrder USUAL = new SortOrder("", false);

    /** Whether it is by this column. */
    public boolean isBy(String key) {
        return column.equals(key);
    }

    /** The same from its other end. */
    SortOrder fromTheEnd() {
        return new SortOrder(column, !descending);
    }

    /** As an address says it: {@code day}, or {@code -day} from the end. */
    String text() {
        return descending ? "-" + column : column;
    }
}
