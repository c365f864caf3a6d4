package coop.milpa.platform.database;

import coop.milpa.kernel.Refusal;
import java.nio.file.Path;

/** Why nothing was backed up or restored; in order of precedence. */
public sealed interface BackupRefusal extends Refusal {

    /** The database is on a server of one's own, which has better means. */
    record ServerOfOnesOwn() implements BackupRefusal {
        @Override
        public String code() {
            return "platform.backup-of-own-server";
        }
    }

    /** There is a file of this name; none is ever written over. */
    record FileExists(Path file) implements BackupRefusal {
        @Override
        public String code() {
            return "platform.backup-exists";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {file};
        }
    }

    /** There is no file of this name. */
    record NoSuchFile(Path file) implements BackupRefusal {
        @Override
        public String code() {
            return "platform.backup-missing";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {file};
        }
    }

    /** The folder to restore into holds something already. */
    record FolderNotEmpty(Path folder) implements BackupRefusal {
        @Override
        public String code() {
            return "platform.restore-into-used-folder";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {folder};
        }
    }

    /**
     * What is in the file is not what was put in.
     *
     * @param where  the first entry found wrong, or what was read there
     */
    record Damaged(Path file, String where) implements BackupRefusal {
        @Override
        public String code() {
            return "platform.backup-damaged";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {file, where};
        }
    }
}
