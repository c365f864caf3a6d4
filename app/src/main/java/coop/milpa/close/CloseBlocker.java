package coop.milpa.close;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Optional;

/** Something to be looked at before a day is closed; a bean of the module that knows of it. */
public interface CloseBlocker {

    /** What there is to look at before the days to {@code through} are closed; empty if nothing. */
    Optional<Concern> before(CooperativeId cooperative, LocalDate through);

    /**
     * What there is to look at.
     *
     * @param stops  whether a close would be refused; otherwise it goes on without what is said here
     * @param words  what
     * @param permission  that whoever sees to it has
     * @param address  where it is seen to; {@code {cooperative}} in it stands for the cooperative's code
     */
    record Concern(boolean stops, Message words, String permission, String address) {

        /** Where it is seen to, for one cooperative. */
        public String at(String cooperative) {
            return address.replace("{cooperative}", cooperative);
        }
    }
}
