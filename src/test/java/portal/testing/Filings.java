package portal.testing;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import portal.petition.Filing;

/** Filings that can be registered, and a way to change one field of them. */
public final class Filings {
    private static final LocalDate BIRTH = LocalDate.of(1958, 6, 30);

    /** The fields of an appeal that a citizen fills with text, by their paths. */
    public static final List<String> TEXTS = List.of(
            "purpose",
            "title",
            "request",
            "facts",
            "reasons",
            "region",
            "place",
            "category",
            "target",
            "petitioner.kind",
            "petitioner.name",
            "petitioner.idType",
            "petitioner.idNumber",
            "petitioner.phone",
            "petitioner.email",
            "petitioner.region",
            "petitioner.address",
            "agent.name",
            "agent.relation",
            "agent.phone");

    private Filings() {}

    /** An appeal with every required field and nothing more. */
    public static Filing appeal() {
        return new Filing(
                "appeal",
                "小区供暖温度长期不达标",
                "请求督促供热公司整改并退还部分费用",
                "入冬以来，小区室内温度一直只有十四度，多次打电话反映没有结果。",
                null,
                "411002",
                null,
                null,
                null,
                null,
                List.of("none"),
                1,
                person(),
                null,
                List.of(),
                false,
                true,
                true);
    }

    /** The same with every optional field of an appeal. */
    public static Filing fullAppeal() {
        Filing filing = appeal();
        filing = with(filing, "reasons", "合同约定室温不低于十八度。");
        filing = with(filing, "place", "文峰街道××小区");
        filing = with(filing, "category", "城乡建设/城市建设和市政管理/供热");
        filing = with(filing, "target", "××热力公司");
        filing = with(filing, "priorProcedures", List.of("petition", "arbitration"));
        filing = with(filing, "headcount", 3);
        filing = with(filing, "agent", new Filing.Agent("李四", "女儿", "0374-2345678"));
        filing = with(filing, "representatives", List.of(person(), person()));
        return with(filing, "publishable", true);
    }

    public static Filing suggestion() {
        return with(with(appeal(), "purpose", "suggestion"), "title", "建议在公园增设长椅");
    }

    public static Filing accusation() {
        Filing filing = with(with(appeal(), "purpose", "accusation"), "title", "某科长收受礼金");
        return with(filing, "accused", new Filing.Accused(null, "某局某科", "科长"));
    }

    /** Somebody with a made-up number. */
    public static Filing.Petitioner person() {
        return new Filing.Petitioner(
                "person", "张三", "resident-id", Ids.resident(BIRTH, 12), "13800138000", null, "411002", "文峰街道××路1号");
    }

    /** The same as somebody types it into the form: names of fields and values in turn. */
    public static String[] typedPerson() {
        Filing.Petitioner person = person();
        return new String[] {
            "petitioner.name", person.name(),
            "petitioner.idType", person.idType(),
            "petitioner.idNumber", person.idNumber(),
            "petitioner.phone", person.phone(),
            "petitioner.region", person.region(),
            "petitioner.address", person.address()
        };
    }

    public static Filing.Petitioner organization() {
        return new Filing.Petitioner(
                "organization", "许昌××有限公司", "credit-code", Ids.credit(7), "0374-2345678", null, "411002", "文峰街道××路2号");
    }

    /** The same filing with one field changed; the path reads {@code title} or {@code petitioner.phone}. */
    public static Filing with(Filing filing, String path, Object value) {
        return Filing.class.cast(changed(filing, path, value));
    }

    private static Object changed(Object of, String path, Object value) {
        String name = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        RecordComponent[] components = of.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(of);
                if (components[i].getName().equals(name)) {
                    found = true;
                    values[i] =
                            path.equals(name) ? value : changed(values[i], path.substring(name.length() + 1), value);
                }
            }
            if (!found) {
                throw new IllegalArgumentException("No field " + path + " in " + of.getClass());
            }
            return of.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
