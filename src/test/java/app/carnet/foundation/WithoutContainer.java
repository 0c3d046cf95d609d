package app.carnet.foundation;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** Stands in for the container in unit tests of converters: the sentence of a refusal is its key. */
final class WithoutContainer extends CDI<Object> {

    private final Object bean;

    private WithoutContainer(Object bean) {
        this.bean = bean;
    }

    static void messagesAreTheirKeys() {
        CDI.setCDIProvider(() -> new WithoutContainer(null));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> Instance<U> select(Class<U> type, Annotation... qualifiers) {
        return (Instance<U>) new WithoutContainer(new Messages() {
            @Override
            public String text(String key, Object... arguments) {
                return key;
            }
        });
    }

    @Override
    public Object get() {
        return bean;
    }

    @Override
    public Iterator<Object> iterator() {
        return List.of(bean).iterator();
    }

    @Override
    public BeanManager getBeanManager() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instance<Object> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUnsatisfied() {
        return false;
    }

    @Override
    public boolean isAmbiguous() {
        return false;
    }

    @Override
    public void destroy(Object instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<Object> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<Object>> handles() {
        throw new UnsupportedOperationException();
    }
}
