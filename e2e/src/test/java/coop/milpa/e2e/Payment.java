package coop.milpa.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.milpa.kernel.RequestId;
import java.util.UUID;

/**
 * One of the deposits of a load. Seed and number say all of it, so that whoever knows them can ask for it again.
 *
 * @param seed  which load
 * @param number  which of its deposits, from 0
 */
record Payment(long seed, int number) {

    static final int ACCOUNTS = 10;
    private static final int AMOUNTS = 9_973;

    RequestId request() {
        return new RequestId(UUID.nameUUIDFromBytes(("load " + seed + " " + number).getBytes(UTF_8)));
    }

    long minor() {
        return 1L + Math.floorMod(seed * 31 + number * 7919L, AMOUNTS);
    }

    /** The saver's account that gets it. */
    String account() {
        return accountNumber(number % ACCOUNTS);
    }

    static String accountNumber(int n) {
        return "L" + n;
    }

    /** What the program says of it once it is durable. */
    record Acknowledged(Payment payment, boolean repeated) {

        private static final String WORD = "acknowledged";

        static boolean isOne(String line) {
            return line.startsWith(WORD + " ");
        }

        static Acknowledged parse(String line) {
            String[] words = line.split(" ", -1);
            var payment = new Payment(Long.parseLong(words[1]), Integer.parseInt(words[2]));
            return new Acknowledged(payment, Boolean.parseBoolean(words[3]));
        }

        @Override
        public String toString() {
            return WORD + " " + payment.seed + " " + payment.number + " " + repeated;
        }
    }
}
