package coop.milpa.collections;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.web.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which bills may be paid, of billers that say so by file: columns reference, name, amount and due. */
public interface OpenBills {

    /** How many rows a file has at most. */
    int ROWS_MAX = 100_000;

    /**
     * What a file would do. It says all that is open: what is not in it may not be paid any more.
     *
     * @param bills  how many there would be
     * @param sum  what they come to
     * @param added  those that were not there
     * @param withdrawn  those that are not in it any more
     * @param paid  references that were paid already, which are left out; at most 200
     * @param wrong  rows that cannot be read; then the file is not taken over. At most 200
     */
    record Report(int bills, Money sum, int added, int withdrawn, List<String> paid, List<Wrong> wrong) {

        public Report {
            paid = List.copyOf(paid);
            wrong = List.copyOf(wrong);
        }

        public boolean isRight() {
            return wrong.isEmpty();
        }
    }

    /**
     * A row that is wrong.
     *
     * @param row  as a spreadsheet counts; 1 for the file as a whole
     * @param what  what is wrong with it
     */
    record Wrong(long row, Message what) {}

    /** A bill that may be paid. */
    Optional<Bill> find(CooperativeId cooperative, String biller, String reference);

    /** How many bills of each biller may be paid, and what they come to; those with none are left out. */
    Map<String, Sum> sums(CooperativeId cooperative);

    /** How many, and how much. */
    record Sum(long bills, Money amount) {}

    /** Keeps a file for two hours, until it is taken over. Answers by what it is found. */
    String keep(CooperativeId cooperative, byte[] content);

    /** What a kept file would do; empty if it is not there any more, or there is no such biller. */
    Optional<Report> check(CooperativeId cooperative, String biller, String file);

    /** Takes a kept file over, unless a row is wrong. Taken over again it changes nothing. */
    Optional<Report> take(CooperativeId cooperative, String biller, String file);
}
