package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Area;
import coop.milpa.platform.DayRule;
import coop.milpa.platform.Holiday;
import coop.milpa.platform.LongWeekend;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days a cooperative keeps besides the public ones. */
@Repository
class OwnDayRegister {

    private final JdbcClient jdbc;

    OwnDayRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holiday> of(CooperativeId cooperative) {
        return jdbc.sql("""
                        select area, rule, moved, part, spanish, english, valid_from, valid_to, source, status
                        from platform.own_day where cooperative_id = :cooperative
                        order by valid_from, rule
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> holiday(row))
                .list();
    }

    void write(CooperativeId cooperative, Holiday day) {
        jdbc.sql("""
                        insert into platform.own_day (cooperative_id, rule, valid_from, area, moved, part, spanish,
                            english, valid_to, source, status)
                        values (:cooperative, :rule, :from, :area, :moved, :part, :spanish, :english, :to, :source,
                            :status)
                        on conflict (cooperative_id, rule, valid_from) do update set area = excluded.area,
                            moved = excluded.moved, part = excluded.part, spanish = excluded.spanish,
                            english = excluded.english, valid_to = excluded.valid_to, source = excluded.source,
                            status = excluded.status
                        """)
                .param("cooperative", cooperative.value())
                .param("rule", day.occasion().rule().toString())
                .param("from", day.validity().from())
                .param("area", day.area().code())
                .param("moved", day.occasion().moved().toString())
                .param("part", day.occasion().part().name())
                .param("spanish", day.occasion().name().spanish())
                .param("english", day.occasion().name().english())
                .param("to", day.validity().to())
                .param("source", day.source().text())
                .param("status", day.source().status().name())
                .update();
    }

    private static Holiday holiday(ResultSet row) throws SQLException {
        var occasion = new Holiday.Occasion(
                DayRule.parse(row.getString("rule")),
                LongWeekend.parse(row.getString("moved")),
                Holiday.Part.valueOf(row.getString("part")),
                new Holiday.Name(row.getString("spanish"), row.getString("english")));
        var validity =
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
        var source = new Source(row.getString("source"), Source.Status.valueOf(row.getString("status")));
        return new Holiday(new Area(row.getString("area")), occasion, validity, source);
    }
}
