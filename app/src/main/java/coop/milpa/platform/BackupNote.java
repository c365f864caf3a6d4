package coop.milpa.platform;

/**
 * What a module puts into every backup beside the data, for whoever restores it: the head of the books' chain, say, so
 * that it can be held against what the federation countersigned.
 */
public interface BackupNote {

    /** Its file's name in the backup, lower case, with dashes. */
    String name();

    /** Read before the copy begins, so what it says is in the copy. */
    String text();
}
