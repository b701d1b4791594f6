import { onMounted, useTemplateRef, watch, type Ref } from 'vue';

/** Keeps the `<dialog ref="dialog">` of a component open as long as `open` says; Esc and the system's "back" close it. */
export function useDialog(open: Ref<boolean>) {
  const dialog = useTemplateRef<HTMLDialogElement>('dialog');

  function follow() {
    const element = dialog.value;
    if (!element || element.open === open.value) return;
    if (open.value) element.showModal();
    else element.close();
  }

  onMounted(follow);
  watch(open, follow, { flush: 'post' });
  return {
    close: () => void (open.value = false),
    /** A tap beside the panel. */
    beside: (event: MouseEvent) => event.target === dialog.value && (open.value = false),
  };
}
