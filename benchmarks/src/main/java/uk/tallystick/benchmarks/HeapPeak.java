package uk.tallystick.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The most that the heap held while something was done.
 *
 * @param live right after a collection
 * @param used at any time, garbage included
 */
record HeapPeak(long live, long used) {

    static HeapPeak of(ImportBenchmark.Work work) throws Exception {
        var live = new AtomicLong();
        NotificationListener listener =
                (notification, _) -> {
                    var data = (CompositeData) notification.getUserData();
                    var after =
                            GarbageCollectionNotificationInfo.from(data)
                                    .getGcInfo()
                                    .getMemoryUsageAfterGc()
                                    .values()
                                    .stream()
                                    .mapToLong(MemoryUsage::getUsed)
                                    .sum();
                    live.accumulateAndGet(after, Math::max);
                };
        System.gc();
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
        }
        try {
            work.run();
        } finally {
            for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            }
        }
        var used =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
        return new HeapPeak(live.get(), used);
    }
}
