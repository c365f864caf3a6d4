package coop.milpa.platform.database;

import com.sun.security.auth.module.UnixSystem;

/** The user of the operating system that this process runs as. */
final class User {

    private User() {}

    static int id() {
        return Math.toIntExact(new UnixSystem().getUid());
    }

    static boolean isRoot() {
        return id() == 0;
    }
}
