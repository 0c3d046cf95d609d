package app.carnet.architecture;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions told by a predicate and its words. */
final class Rules {

    private Rules() {
    }

    static <T extends HasDescription> ArchCondition<T> holds(String words, Predicate<T> fact) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, fact.test(item), item.getDescription() + " should " + words));
            }
        };
    }
}
