package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out numbers of new members, each once. Works in the caller's transaction. */
@Repository
class NumberRegister {

    private final JdbcClient jdbc;

    NumberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a cooperative writes its members' numbers.
     *
     * @param prefix  before the digits
     * @param digits  how many at least; smaller numbers begin with zeros
     */
    record Scheme(String prefix, int digits) {

        String write(long number) {
            String plain = Long.toString(number);
            return prefix + "0".repeat(Math.max(digits - plain.length(), 0)) + plain;
        }
    }

    /** The next free numbers, smallest first. Whoever comes second waits until the first has ended. */
    List<String> next(CooperativeId cooperative, Scheme scheme, int count) {
        begin(cooperative, scheme);
        List<String> free = new ArrayList<>();
        while (free.size() < count) {
            List<String> candidates = advance(cooperative, scheme, count - free.size());
            Set<String> taken = taken(cooperative, candidates);
            candidates.stream().filter(number -> !taken.contains(number)).forEach(free::add);
        }
        return free;
    }

    /** The first time the register goes on after the highest number that it has in this form. */
    private void begin(CooperativeId cooperative, Scheme scheme) {
        jdbc.sql("""
                        insert into members.last_number (cooperative_id, number)
                        select :cooperative, coalesce((select max(substr(number, length(:prefix) + 1)::bigint)
                            from members.member where cooperative_id = :cooperative and starts_with(number, :prefix)
                                and substr(number, length(:prefix) + 1) ~ '^[0-9]{1,15}$'), 0)
                        where not exists (select from members.last_number where cooperative_id = :cooperative)
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("prefix", scheme.prefix())
                .update();
    }

    private List<String> advance(CooperativeId cooperative, Scheme scheme, int count) {
        long last = jdbc.sql("""
                        update members.last_number set number = number + :count
                        where cooperative_id = :cooperative returning number
                        """)
                .param("count", count)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(scheme::write)
                .toList();
    }

    private Set<String> taken(CooperativeId cooperative, List<String> numbers) {
        return new HashSet<>(jdbc.sql("""
                        select number from members.member
                        where cooperative_id = :cooperative and number = any(:numbers)
                        """)
                .param("cooperative", cooperative.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
