package coop.milpa.access.web;

import coop.milpa.access.NewUser;
import coop.milpa.access.OpenSession;
import coop.milpa.access.User;
import coop.milpa.kernel.BranchId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who may sign in, as other systems are told.
 *
 * @param name  what she types to sign in
 * @param fullName  how pages and records call her
 * @param branch  the code of the only branch she works at; missing if at any
 * @param roles  codes
 * @param ended  whether she may no longer sign in
 */
record UserText(String name, String fullName, Optional<String> branch, List<String> roles, boolean ended) {

    static UserText of(User user, Map<BranchId, String> branches) {
        return new UserText(
                user.name(),
                user.fullName(),
                user.branch().map(id -> branches.getOrDefault(id, id.toString())),
                user.roles(),
                user.ended());
    }

    /** What she does, and where. */
    record RightsText(Optional<String> branch, List<String> roles) {

        static RightsText of(UserText user) {
            return new RightsText(user.branch(), user.roles());
        }
    }

    /**
     * Somebody and how she gets in the next time: told once and kept nowhere.
     *
     * @param signInName  what she types as her name
     * @param oneTimePassword  works once
     */
    record LetInText(UserText user, String signInName, String oneTimePassword) {

        static LetInText of(NewUser made, UserText user) {
            return new LetInText(user, made.signInName(), made.password().text());
        }

        /** Says nothing of the password, so that no log has it. */
        @Override
        public String toString() {
            return signInName;
        }
    }

    /** The same as it is kept: without the password. */
    record KnownText(UserText user, String signInName) {}

    /** Where she is signed in. */
    record SessionText(String from, String began, String seen) {

        static SessionText of(OpenSession session) {
            return new SessionText(
                    session.from(), session.began().toString(), session.seen().toString());
        }
    }
}
