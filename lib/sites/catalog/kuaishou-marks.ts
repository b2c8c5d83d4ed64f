/** Kuaishou's official marks, exactly as printed: read on its pages, and counted as the platform's label. */
export const KUAISHOU_MARKS = ['靠谱货', '信任购', '官方认证优质商家', '优质商家'] as const;
