package coop.milpa.credit.internal;

import coop.milpa.credit.CreditType;
import coop.milpa.credit.ProvisionScheme;
import coop.milpa.credit.ProvisionScheme.LoanClass;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A scheme as statements read it: a row for each class of each sort of loan. */
final class Scale {

    /** The classes of the loans of each version of a product, the best first; units: ten thousandths of a percent. */
    static final String SQL = """
            with scale as not materialized (
                select v.product, v.valid_from, sort.days, sort.classes, sort.units
                from credit.product_version v
                join (select type, array_agg(from_days order by from_days) as days,
                        array_agg(class order by from_days) as classes, array_agg(units order by from_days) as units
                    from unnest(:types::text[], :fromDays::integer[], :classes::text[], :units::bigint[])
                        as each (type, from_days, class, units)
                    group by type) sort on sort.type = v.credit_type
                where v.cooperative_id = :cooperative)
            """;

    private static final BigDecimal UNITS = BigDecimal.valueOf(10_000);

    private Scale() {}

    /** What {@link #SQL} asks for. */
    static Map<String, ?> parameters(ProvisionScheme scheme) {
        List<Map.Entry<CreditType, LoanClass>> all = Arrays.stream(CreditType.values())
                .flatMap(type -> scheme.of(type).stream().map(one -> Map.entry(type, one)))
                .toList();
        Stream<LoanClass> classes = all.stream().map(Map.Entry::getValue);
        return Map.of(
                "types", all.stream().map(each -> each.getKey().name()).toArray(String[]::new),
                "fromDays", all.stream().map(each -> each.getValue().fromDays()).toArray(Integer[]::new),
                "classes", all.stream().map(each -> each.getValue().code()).toArray(String[]::new),
                "units",
                        classes.map(one ->
                                        one.percent().percent().multiply(UNITS).longValueExact())
                                .toArray(Long[]::new));
    }
}
