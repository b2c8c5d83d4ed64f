import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../look/icons.tsx';
import { itemByKey } from './menu-keys.ts';

export interface MenuItem {
  id: string;
  text: string;
  /** One of its group, or on and off; absent: something to do, after which the menu closes. */
  kind?: 'radio' | 'checkbox';
  isChecked?: boolean;
  onChoose: () => void;
}

export interface MenuGroup {
  id: string;
  label?: string;
  items: MenuItem[];
}

interface Props {
  icon: IconName;
  label: string;
  /** The button stands for something that is on. */
  isPressed?: boolean;
  groups: MenuGroup[];
  /** Said at the foot. */
  children?: ComponentChildren;
}

function Item({ item: { kind, text, isChecked, onChoose }, onClose }: { item: MenuItem; onClose: () => void }) {
  const choose = () => {
    onChoose();
    if (!kind) onClose();
  };
  const role = kind
    ? ({ role: `menuitem${kind}`, 'aria-checked': isChecked === true } as const)
    : ({ role: 'menuitem' } as const);
  return (
    <button type="button" class="k-menu-item" {...role} tabIndex={-1} onClick={choose}>
      <span class="k-menu-mark">{isChecked && <Icon name="check" size={12} />}</span>
      {text}
    </button>
  );
}

function Group({ group, onClose }: { group: MenuGroup; onClose: () => void }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div class="k-menu-group" role="group" aria-labelledby={group.label && id}>
      {group.label && (
        <p id={id} class="k-menu-label">
          {group.label}
        </p>
      )}
      {group.items.map((item) => (
        <Item key={item.id} item={item} onClose={onClose} />
      ))}
    </div>
  );
}

/** A button that opens a menu: arrows, Home and End move in it, Escape, Tab and a click elsewhere close it. */
export function Menu({ icon, label, isPressed, groups, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    const all = items();
    (all.find((one) => one.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
    const leave = ({ target }: Event) => box.current?.contains(target as Node) || setOpen(false);
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') setOpen(false);
    if (!isOpen) {
      if (event.key !== 'ArrowDown' || event.target !== button.current) return;
      setOpen(true);
    } else if (event.key === 'Escape') close();
    else {
      const all = items();
      const next = itemByKey(all.indexOf(document.activeElement as HTMLElement), all.length, event.key);
      if (next === undefined) return;
      all[next]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the button and of the menu, which are inside
    <div ref={box} class="k-menu-box" onKeyDown={onKey}>
      <button
        ref={button}
        type="button"
        class="k-icon-button"
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-pressed={isPressed ? '' : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} />
      </button>
      {isOpen && (
        <div class="k-menu">
          <div id={id} role="menu" aria-label={label}>
            {groups.map((group) => (
              <Group key={group.id} group={group} onClose={close} />
            ))}
          </div>
          {children}
        </div>
      )}
    </div>
  );
}
