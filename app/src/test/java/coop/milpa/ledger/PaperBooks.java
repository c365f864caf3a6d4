package coop.milpa.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Savers' money as somebody with pencil and paper would keep it: a stand-in that the real books are compared with. */
final class PaperBooks {

    static final String DONE = "Done";

    private final long[] owed;
    private final long[] held;
    private final List<Hold> holds = new ArrayList<>();
    private final List<Boolean> standing = new ArrayList<>();
    private final List<Map<Integer, Long>> entries = new ArrayList<>();
    private final List<Boolean> undone = new ArrayList<>();
    private LocalDate today;

    PaperBooks(int savers, LocalDate today) {
        this.owed = new long[savers];
        this.held = new long[savers];
        this.today = today;
    }

    /** What is held for whom, until when, and for which other saver. */
    record Hold(int saver, long amount, Optional<LocalDate> lastDay, Optional<Integer> to) {}

    LocalDate today() {
        return today;
    }

    /** Adds to what is owed to each; nobody may be left with less than is held, nor become poorer than that. */
    String move(Map<Integer, Long> changes) {
        for (Map.Entry<Integer, Long> change : changes.entrySet()) {
            int saver = change.getKey();
            if (change.getValue() < 0 && owed[saver] + change.getValue() < held[saver]) {
                return "BelowFloor";
            }
        }
        changes.forEach((saver, change) -> owed[saver] += change);
        entries.add(changes);
        undone.add(false);
        return DONE;
    }

    String reverse(int entry) {
        if (undone.get(entry)) {
            return "AlreadyReversed";
        }
        Map<Integer, Long> mirror = new HashMap<>();
        entries.get(entry).forEach((saver, change) -> mirror.put(saver, -change));
        String outcome = move(mirror);
        undone.set(entry, outcome.equals(DONE));
        return outcome;
    }

    String place(Hold hold) {
        if (hold.lastDay().filter(day -> day.isBefore(today)).isPresent()) {
            return "DayClosed";
        }
        if (owed[hold.saver()] - held[hold.saver()] < hold.amount()) {
            return "BelowFloor";
        }
        held[hold.saver()] += hold.amount();
        holds.add(hold);
        standing.add(true);
        return DONE;
    }

    String release(int number) {
        if (hasEnded(number)) {
            return "HoldEnded";
        }
        end(number);
        return DONE;
    }

    String post(int number, Optional<Long> part) {
        Hold hold = holds.get(number);
        if (hasEnded(number)) {
            return "HoldEnded";
        }
        if (hold.to().isEmpty()) {
            return "NoTransfer";
        }
        long amount = part.orElse(hold.amount());
        if (amount > hold.amount()) {
            return "MoreThanHeld";
        }
        end(number);
        return move(Map.of(hold.saver(), -amount, hold.to().orElseThrow(), amount));
    }

    /** The next day begins; what was to end with the last one ends, if somebody looks. */
    void nextDay(boolean swept) {
        today = today.plusDays(1);
        for (int number = 0; swept && number < holds.size(); number++) {
            if (standing.get(number) && hasEnded(number)) {
                end(number);
            }
        }
    }

    Map<Integer, String> standing() {
        Map<Integer, String> all = new TreeMap<>();
        for (int saver = 0; saver < owed.length; saver++) {
            all.put(saver, owed[saver] + " held " + held[saver]);
        }
        return all;
    }

    private boolean hasEnded(int number) {
        return !standing.get(number)
                || holds.get(number)
                        .lastDay()
                        .filter(day -> day.isBefore(today))
                        .isPresent();
    }

    private void end(int number) {
        held[holds.get(number).saver()] -= holds.get(number).amount();
        standing.set(number, false);
    }
}
